import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { at, form, type Served, served } from '../../../../test/server/served.ts';
import { plainText } from '../../../../test/server/text.ts';
import { DISTRICT, stateOf, UNITS } from '../../../demo/district.ts';
import { demoDossier } from '../../../demo/dossier.ts';
import { draftOf } from '../../../draft/from-dossier.ts';
import { evaluate } from '../../../evaluate/evaluate.ts';
import { read } from '../../../formats/formats.ts';
import { day } from '../../../values/day.ts';

const unit = UNITS.find((each) => stateOf(each) === 'accepted');
if (!unit) throw new Error('the demonstration has no accepted filing');
const dossier = demoDossier(unit, 2024);
const draft = draftOf(dossier);

let system: Served;
beforeAll(async () => {
  const region = { code: '430899', name: DISTRICT.name };
  system = await served(draft, { region, demo: true });
});
afterAll(() => system.close());

const download = (format: string) =>
  system.as('unitPreparer').ask('GET', at(system.own, `/download/${format}`));
const bytesOf = async (format: string) =>
  new Uint8Array(await (await download(format)).arrayBuffer());

/** What the page shows beside the form: the same function in the browser. */
const preview = () =>
  evaluate(draft, {
    division: DISTRICT.name,
    fiscalYear: 2024,
    today: day('2026-03-16'),
    submission: {},
  }).document;

describe('the files of a report', () => {
  test.each(['docx', 'html'])(
    '%s says what the preview says, and that its data is invented',
    async (format) => {
      const document = await read(await bytesOf(format));
      const [first, ...rest] = plainText(document);
      expect(first).toBe('演示数据，不得作为正式文件使用');
      expect(rest).toEqual(plainText(preview()));
    },
  );

  test('have the type and name that offices expect', async () => {
    const name = encodeURIComponent('示范区第一小学2024年度部门整体支出绩效自评报告');
    for (const [format, type, start] of [
      ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'PK'],
      ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'PK'],
      ['pdf', 'application/pdf', '%PDF-'],
    ] as const) {
      const response = await download(format);
      expect(response.headers.get('content-type')).toBe(type);
      expect(response.headers.get('content-disposition')).toBe(
        `attachment; filename*=UTF-8''${name}.${format}`,
      );
      expect(Buffer.from(await response.arrayBuffer()).toString('latin1')).toMatch(
        new RegExp(`^${start}`),
      );
    }
    expect((await download('exe')).status).toBe(400);
  });

  test('come in one archive with the dossier and the evidence', async () => {
    const evidence = form('../签字.pdf', '%PDF-1.7 signed', { supports: 'signature' });
    await system.as('unitPreparer').ask('POST', at(system.own, '/evidence'), evidence);
    const entries = unzipSync(await bytesOf('zip'));
    const name = '示范区第一小学2024年度部门整体支出绩效自评报告';
    expect(Object.keys(entries)).toEqual([
      `${name}.docx`,
      `${name}.pdf`,
      `${name}.xlsx`,
      ...dossier.projects.flatMap(({ name }) =>
        ['docx', 'pdf'].map(
          (format) =>
            `项目支出绩效自评表/示范区第一小学2024年度项目支出绩效自评表（${name}）.${format}`,
        ),
      ),
      '底稿.json',
      '佐证材料/01-签字.pdf',
    ]);
    expect(Buffer.from(entries['佐证材料/01-签字.pdf'] ?? []).toString()).toBe('%PDF-1.7 signed');
    for (const { name } of dossier.projects) {
      const file = `项目支出绩效自评表/示范区第一小学2024年度项目支出绩效自评表（${name}）`;
      const [word, pdf] = await Promise.all(
        ['docx', 'pdf'].map(async (format) =>
          plainText(await read(entries[`${file}.${format}`] ?? new Uint8Array()))
            .join('')
            .replace(/\s/g, ''),
        ),
      );
      expect(pdf).toBe(word);
    }
    const kept = JSON.parse(Buffer.from(entries['底稿.json'] ?? []).toString());
    expect(kept).toMatchObject({ fiscalYear: 2024 });
  });

  test('hold the form of each project as a file of its own, word for word as in the report', async () => {
    const [project] = dossier.projects;
    const title = `2024年度项目支出绩效自评表（${project?.name}）`;
    const response = await download('docx?attachment=4');
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename*=UTF-8''${encodeURIComponent(`示范区第一小学${title}`)}.docx`,
    );
    const form = plainText(await read(new Uint8Array(await response.arrayBuffer())));
    const report = plainText(preview());
    const from = report.indexOf(title);
    expect(form).toEqual([
      '演示数据，不得作为正式文件使用',
      ...report.slice(from, from + form.length - 1),
    ]);
    expect((await download('docx?attachment=99')).status).toBe(404);
    expect((await download('docx?attachment=-1')).status).toBe(404);
  });
});
