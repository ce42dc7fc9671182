/** What `jiping help` prints. */
export const HELP = `绩评 jiping：绩效自评报告的编译与审核

  jiping check 文件或文件夹... [--format text|json|sarif|html] [-o 输出]
               [--ruleset 规则] [--year 年度] [--today 日期] [--jobs 进程数] [--lang zh|en]
      检查报告：矛盾、计分、要件、文字，每条写明两处位置和依据。
      退出码：0 没有警告，1 有警告，2 有错误，3 有文件未能读取，64 用法有误。

  jiping similar 文件夹... [--format text|json] [-o 输出] [--jobs 进程数]
      不同单位、不同年度的报告之间相同的段落，并列写明位置；很多单位都有的通用表述不计

  jiping extract 文件 [-o 输出.json]        报告中的全部陈述及其位置（JSON）
  jiping import 文件 -o 底稿.json           由已有报告生成底稿，列出需要选择的矛盾
  jiping compose 底稿.json -o 报告.docx     由底稿生成正式报告（.docx .pdf .html .txt .xlsx）
                                            PDF 可用 --fonts 文件夹 换成本单位的仿宋、小标宋
  jiping annotate 报告.docx -o 批注.docx    把检查结果写成 Word 批注，其余不动
  jiping rules [list|show|explain|rulebook] [规则|检查]   规则与检查说明
  jiping serve [--port 端口] [--host 地址] [--data 数据文件夹] [--demo] [--region "代码 区划"]
      启动填报系统。首次启动建立数据库和三个管理员，--region 写明本级区划；--demo 另用一个数据库装入演示区。
      设置 DATABASE_URL 时使用外部 PostgreSQL（15 及以上）。
  jiping portal export 新文件夹 [网址]
      把公开的网页、文件和数据导出成静态文件，交给只接收文件的政府网站；写明网址时一并生成站点地图
  jiping backup 新文件夹 · jiping restore 备份文件夹 · jiping verify
      备份、恢复到空库、核验操作日志链和全部附件

  读取：docx doc rtf odt pdf ofd html mht txt xlsx xls；按内容识别，不看扩展名。不需要网络。
`;
