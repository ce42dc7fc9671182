import { expect, test } from 'vitest';
import { grid, handmade, rule, say } from '../../../test/pdf/handmade.ts';
import type { Document, Table } from '../../document/document.ts';
import { readPdf } from '../pdf/read.ts';

const texts = (document: Document): readonly string[] =>
  document.blocks.flatMap((block) => (block.kind === 'table' ? [] : [block.text]));
const rows = (document: Document): readonly (readonly string[])[] =>
  document.blocks
    .filter((block): block is Table => block.kind === 'table')
    .map((table) =>
      table.cells.map(
        ({ row, column, rowSpan, columnSpan, text }) =>
          `${row},${column} ${rowSpan}x${columnSpan} ${text}`,
      ),
    );

test('rows kept together leave a page half empty, and the table goes on with its columns on the next', async () => {
  const document = await readPdf(
    handmade([
      {
        content:
          grid([100, 250, 400], [640, 670, 700]) +
          say(105, 680, '指标') +
          say(255, 680, '分值') +
          say(105, 650, '产出') +
          say(255, 650, '50'),
      },
      {
        content: grid([100, 250, 400], [730, 760]) + say(105, 740, '效益') + say(255, 740, '30'),
      },
    ]),
  );
  expect(rows(document)).toEqual([
    ['0,0 1x1 指标', '0,1 1x1 分值', '1,0 1x1 产出', '1,1 1x1 50', '2,0 1x1 效益', '2,1 1x1 30'],
  ]);
});

test('a form that begins anew at the head of a page is a table of its own', async () => {
  const form = (name: string): string =>
    grid([100, 250, 400], [640, 670, 700]) +
    say(105, 680, '项目名称') +
    say(255, 680, name) +
    say(105, 650, '全年预算') +
    say(255, 650, '12.5');
  const document = await readPdf(
    handmade([{ content: form('路灯维护') }, { content: form('河道保洁') }]),
  );
  expect(rows(document)).toHaveLength(2);
});

test('rules drawn beyond what the page shows are none of its table', async () => {
  const seen = '90 697 320 100 re W n\n';
  const document = await readPdf(
    handmade([
      {
        content:
          seen +
          grid([100, 250, 400], [640, 660, 700, 730, 760]) +
          say(105, 740, '指标') +
          say(255, 740, '分值') +
          say(105, 710, '产出') +
          say(255, 710, '50'),
      },
    ]),
  );
  expect(rows(document)).toEqual([['0,0 1x1 指标', '0,1 1x1 分值', '1,0 1x1 产出', '1,1 1x1 50']]);
});

test('a row at the head of a page has no rule above it where the page cut the table', async () => {
  const uprights = [100, 250, 400].map((x) => rule(x, 700, x, 749)).join('');
  const document = await readPdf(
    handmade([
      {
        content:
          uprights +
          rule(100, 740, 400, 740) +
          rule(100, 720, 400, 720) +
          rule(100, 700, 400, 700) +
          say(105, 741, '时效', 8) +
          say(255, 741, '9', 8) +
          say(105, 725, '效益') +
          say(255, 725, '17') +
          say(105, 705, '总分') +
          say(255, 705, '26'),
      },
    ]),
  );
  expect(rows(document)).toEqual([
    ['0,0 1x1 时效', '0,1 1x1 9', '1,0 1x1 效益', '1,1 1x1 17', '2,0 1x1 总分', '2,1 1x1 26'],
  ]);
});

test('the short lines of a page keep to the margins of the others', async () => {
  const full = '本单位按照规定编制年度预算并严格执行各项开支标准加强绩效管理';
  const document = await readPdf(
    handmade([
      { content: [700, 680, 660, 640].map((y) => say(100, y, full)).join('') },
      {
        content:
          say(124, 700, '七、其他需要说明的情况') +
          say(124, 680, '无其他需要说明的情况。') +
          say(124, 660, '附件为三张自评情况表。'),
      },
    ]),
  );
  expect(texts(document).slice(-3)).toEqual([
    '七、其他需要说明的情况',
    '无其他需要说明的情况。',
    '附件为三张自评情况表。',
  ]);
});

test('an item goes on in the next line where its opening bracket and number had no room', async () => {
  const full = '本单位全年设定以下各项目标：（1）培训护理员并新建服务站点位；';
  const document = await readPdf(
    handmade([
      {
        content:
          say(124, 700, full.slice(0, 29)) +
          say(100, 680, '（2）开展探访关爱，全年按月进行登记并上传系统核验；') +
          say(100, 660, '（3）修缮设施。') +
          [640, 620, 600].map((y) => say(100, y, '全年'.repeat(14))).join(''),
      },
    ]),
  );
  expect(texts(document)[0]).toContain('（3）修缮设施。');
});

test('what a browser prints above and below each page parts no table', async () => {
  const printed = (page: number): string =>
    say(30, 815, '2024/4/30 09:15') +
    say(30, 20, 'https://www.example.gov.cn/jx/2023.html') +
    say(540, 20, `${page}/2`);
  const document = await readPdf(
    handmade([
      {
        content:
          printed(1) +
          grid([100, 250, 400], [60, 90, 120]) +
          say(105, 100, '指标') +
          say(255, 100, '分值') +
          say(105, 70, '产出') +
          say(255, 70, '50'),
      },
      {
        content:
          printed(2) +
          grid([100, 250, 400], [740, 770]) +
          say(105, 750, '效益') +
          say(255, 750, '30'),
      },
    ]),
  );
  expect(rows(document)).toEqual([
    ['0,0 1x1 指标', '0,1 1x1 分值', '1,0 1x1 产出', '1,1 1x1 50', '2,0 1x1 效益', '2,1 1x1 30'],
  ]);
});

test('a label with a bracket that the page cut between two of its rows runs down over both, and the rows stay two', async () => {
  const xs = [100, 170, 250, 320, 400];
  const row = (y: number, label: string, name: string, weight: string, score: string): string =>
    [label, name, weight, score]
      .map((text, i) => (text === '' ? '' : say((xs[i] ?? 0) + 5, y, text)))
      .join('');
  const document = await readPdf(
    handmade([
      {
        content:
          grid(xs, [40, 70, 100]) +
          row(80, '一级指标', '二级指标', '分值', '得分') +
          row(50, '产出（', '数量指标', '10', '10'),
      },
      { content: grid(xs, [730, 760]) + row(740, '20分）', '质量指标', '10', '9.5') },
    ]),
  );
  expect(rows(document)).toEqual([
    [
      '0,0 1x1 一级指标',
      '0,1 1x1 二级指标',
      '0,2 1x1 分值',
      '0,3 1x1 得分',
      '1,0 2x1 产出（20分）',
      '1,1 1x1 数量指标',
      '1,2 1x1 10',
      '1,3 1x1 10',
      '2,1 1x1 质量指标',
      '2,2 1x1 10',
      '2,3 1x1 9.5',
    ],
  ]);
});

test('an empty row at the head of a page below a row of figures and blanks is the lower edge of that row', async () => {
  const page = (figure: string, below: string) =>
    readPdf(
      handmade([
        {
          content:
            grid([100, 250, 400], [60, 90, 120]) +
            say(105, 100, '支出') +
            say(255, 100, '金额') +
            say(255, 70, figure),
        },
        {
          content:
            grid([100, 250, 400], [700, 730, 760]) + say(105, 740, below) + say(105, 710, '合计'),
        },
      ]),
    );
  const head = ['0,0 1x1 支出', '0,1 1x1 金额', '1,0 1x1 '];
  expect(rows(await page('46.60', ''))).toEqual([
    [...head, '1,1 1x1 46.60', '2,0 1x1 合计', '2,1 1x1 '],
  ]);
  expect(rows(await page('46.60', '其中'))).toEqual([
    [...head, '1,1 1x1 46.60', '2,0 1x1 其中', '2,1 1x1 ', '3,0 1x1 合计', '3,1 1x1 '],
  ]);
});

test('a line in the margin of the next page stands behind the table that goes on below it', async () => {
  const document = await readPdf(
    handmade([
      {
        content:
          grid([100, 250, 400], [70, 100, 130]) +
          say(105, 110, '指标') +
          say(255, 110, '分值') +
          say(105, 80, '产出') +
          say(255, 80, '50'),
      },
      {
        content:
          say(105, 815, '公开材料') +
          grid([100, 250, 400], [730, 760]) +
          say(105, 740, '效益') +
          say(255, 740, '30'),
      },
    ]),
  );
  expect(rows(document)).toEqual([
    ['0,0 1x1 指标', '0,1 1x1 分值', '1,0 1x1 产出', '1,1 1x1 50', '2,0 1x1 效益', '2,1 1x1 30'],
  ]);
  expect(texts(document)).toEqual(['公开材料']);
});

test('the points of a level that came to stand on the next page are those of its name', async () => {
  const document = await readPdf(
    handmade([
      {
        content:
          grid([100, 250, 400], [70, 100, 130]) +
          say(105, 110, '一级指标') +
          say(255, 110, '分值') +
          say(105, 80, '效益指标') +
          say(255, 80, '17'),
      },
      {
        content:
          grid([100, 250, 400], [730, 760, 790]) +
          say(105, 770, '（30分）') +
          say(255, 770, '13') +
          say(105, 740, '总分') +
          say(255, 740, '30'),
      },
    ]),
  );
  expect(rows(document)).toEqual([
    [
      '0,0 1x1 一级指标',
      '0,1 1x1 分值',
      '1,0 2x1 效益指标（30分）',
      '1,1 1x1 17',
      '2,1 1x1 13',
      '3,0 1x1 总分',
      '3,1 1x1 30',
    ],
  ]);
});

test('what stands beside the paper of a table too wide for it parts no table', async () => {
  const document = await readPdf(
    handmade([
      {
        content:
          grid([100, 250, 700], [60, 90, 120, 150]) +
          say(105, 130, '指标名称') +
          say(255, 130, '完成情况的说明') +
          say(105, 100, '产出指标') +
          say(255, 100, '按期完成了任务') +
          say(620, 100, '映') +
          say(105, 70, '产出指标') +
          say(255, 70, '按期完成了任务'),
      },
      {
        content:
          grid([100, 250, 700], [730, 760]) + say(105, 740, '效益指标') + say(255, 740, '群众满意'),
      },
    ]),
  );
  expect(rows(document)).toHaveLength(1);
  expect(texts(document)).toEqual([]);
});

test('a sign of percent at the head of a page is of the rate that it broke off from, and its row is one', async () => {
  const document = await readPdf(
    handmade([
      {
        content:
          grid([100, 250, 330, 400], [60, 90, 120]) +
          say(105, 100, '项目') +
          say(255, 100, '分值') +
          say(335, 100, '执行率') +
          say(105, 70, '资金总') +
          say(255, 70, '10') +
          say(335, 70, '91.94'),
      },
      {
        content:
          grid([100, 250, 330, 400], [700, 730, 760]) +
          say(105, 740, '额') +
          say(335, 740, '%') +
          say(105, 710, '其他') +
          say(255, 710, '10') +
          say(335, 710, '97.10%'),
      },
    ]),
  );
  expect(rows(document)).toEqual([
    [
      '0,0 1x1 项目',
      '0,1 1x1 分值',
      '0,2 1x1 执行率',
      '1,0 1x1 资金总\n额',
      '1,1 1x1 10',
      '1,2 1x1 91.94%',
      '2,0 1x1 其他',
      '2,1 1x1 10',
      '2,2 1x1 97.10%',
    ],
  ]);
});

test('the title of the next table at the foot of a page parts it from the table above, which has other columns', async () => {
  const first =
    grid([100, 250, 400], [80, 110, 140]) +
    say(105, 120, '收入') +
    say(255, 120, '90.5') +
    say(105, 90, '总计') +
    say(255, 90, '90.5');
  const second = (xs: readonly number[]): string =>
    grid([...xs], [700, 730, 760]) +
    say(105, 740, '科目') +
    say(255, 740, '合计') +
    say(105, 710, '农林水支出') +
    say(255, 710, '80.2');
  const tables = async (foot: string, xs: readonly number[]) =>
    rows(await readPdf(handmade([{ content: first + foot }, { content: second(xs) }]))).length;
  const title = say(105, 50, '支出决算表') + say(300, 50, '单位：万元');
  expect(await tables(title, [100, 180, 250, 400])).toBe(2);
  expect(await tables('', [100, 180, 250, 400])).toBe(1);
  expect(await tables(title, [100, 250, 400])).toBe(1);
});
