import type { Lang } from '../text/text.ts';

const ZH = `绩评 jiping：绩效自评报告的编译与审核

  jiping check 文件或文件夹... [--format text|json|sarif|html] [-o 输出]
               [--ruleset 规则] [--year 年度] [--today 日期] [--jobs 进程数] [--lang zh|en]
      检查报告：矛盾、计分、要件、文字，每条写明两处位置和依据。
      退出码：0 没有警告，1 有警告，2 有错误，3 有文件未能读取，64 用法有误。输出接给 head、less 而提前关闭时，退出码不变。

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

const EN = `Jiping 绩评: compiler and auditor of performance self-evaluation reports

  jiping check FILE-OR-FOLDER... [--format text|json|sarif|html] [-o OUTPUT]
               [--ruleset RULES] [--year YEAR] [--today DAY] [--jobs PROCESSES] [--lang zh|en]
      Checks reports: contradictions, scores, required parts, wording; each finding with its places and basis.
      Exit status: 0 no warning, 1 warnings, 2 errors, 3 a file could not be read, 64 the call is wrong. A reader that stops early
      (head, less) does not change it.

  jiping similar FOLDER... [--format text|json] [-o OUTPUT] [--jobs PROCESSES]
      Passages that reports of several units or years share, side by side; common templates do not count.

  jiping extract FILE [-o OUTPUT.json]      everything the report states, with its places (JSON)
  jiping import FILE -o DOSSIER.json        a dossier from a report, and the contradictions to choose from
  jiping compose DOSSIER.json -o REPORT.docx   the official report (.docx .pdf .html .txt .xlsx)
                                            --fonts FOLDER uses your own fonts for PDF
  jiping annotate REPORT.docx -o OUT.docx   findings as Word comments, nothing else changed
  jiping rules [list|show|explain|rulebook] [RULES|CHECK]   what is checked, and by which rules
  jiping serve [--port PORT] [--host ADDRESS] [--data FOLDER] [--demo] [--region "CODE DIVISION"]
      Starts the filing system. The first start makes the database and three administrators; --region names the division;
      --demo fills a database of its own with the demonstration district.
      With DATABASE_URL set it uses that PostgreSQL (15 or newer).
  jiping portal export NEW-FOLDER [ADDRESS]
      The public pages, files and data as static files; with the address a sitemap too.
  jiping backup NEW-FOLDER · jiping restore BACKUP-FOLDER · jiping verify
      Backs up, restores into an empty store, proves the audit trail and all files.

  Reads docx doc rtf odt pdf ofd html mht txt xlsx xls, by content and not by extension. Needs no network.
`;

/** What `jiping help` prints, by language. */
export const HELP: Readonly<Record<Lang, string>> = { zh: ZH, en: EN };
