/** Words of the approval of targets. */
export const targetsZh = {
  button: '设定批准的绩效目标',
  title: '设定批准的绩效目标',
  lead: '目标和指标按批准的内容写入这份自评并锁定，单位只填完成情况和得分。已填的完成情况保留。',
  from: '从本单位另一份自评带入',
  none: '本单位还没有其他年度的自评。',
  year: (year: number) => `${year}年度`,
  file: '从目标批复表导入（Excel、Word、PDF）',
  done: (n: number) => `已设定，共锁定${n}项。`,
};
