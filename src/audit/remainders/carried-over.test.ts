import { expect, test } from 'vitest';
import { document, paragraph } from '../../document/build.ts';
import { reportWith } from '../../report/example.ts';
import { carriedOver } from './carried-over.ts';

const wrong = (line: string) =>
  carriedOver(reportWith({ document: document([paragraph(line)]) })).map(
    ({ left, computed }) => `${left.verbatim} ${computed}`,
  );

test('a fund has at the end what it had, what was put in, less what was drawn', () => {
  const fund = (now: string) =>
    wrong(
      `预算稳定调节基金上年末余额17417万元，当年动用3314万元，年末补充4761万元，年末余额${now}万元。`,
    );
  expect(fund('18864')).toEqual([]);
  expect(fund('15864')).toEqual(['年末余额15864万元 18864万元']);
});

test('a budget is changed by what was added and taken off, not by what was spent', () => {
  const budget = (words: string) =>
    wrong(`年初支出预算为1897万元，执行中追加234万元，压减一般性支出收回18万元，${words}。`);
  expect(budget('调整后的支出预算为2113万元，净增加216万元')).toEqual([]);
  expect(budget('调整后的支出预算为2131万元，净增加216万元')).toEqual([
    '调整后的支出预算为2131万元 2113万元',
  ]);
  expect(budget('年末决算2094万元')).toEqual([]);
});

test('who is on a register at the end, and what a charity has left, follow from what came and went', () => {
  const register = (now: string) =>
    wrong(`社区矫正对象年初在册198人，当年新入矫160人，解矫175人，年末在册${now}人。`);
  expect(register('183')).toEqual([]);
  expect(register('283')).toEqual(['年末在册283人 183人']);
  expect(wrong('年末在册困难户242户，比年初的258户减少16户，其中脱困31户、新增15户。')).toEqual([]);
  const charity = (now: string) =>
    wrong(`年初结存善款268万元，当年募集652万元，当年支出705万元，年末结存${now}万元。`);
  expect(charity('215')).toEqual([]);
  expect(charity('245')).toEqual(['年末结存245万元 215万元']);
});

test('what is called the total of spending may be that of the year itself, without what was carried over', () => {
  const accounts = (total: string) =>
    carriedOver(
      reportWith({
        document: document([
          paragraph('年初结转和结余20万元。'),
          paragraph('本年收入合计668万元。本年支出合计680万元。'),
          paragraph(`年末结转和结余8万元。总支出${total}万元，其中工资福利支出300万元。`),
        ]),
      }),
    ).map(({ left, computed }) => `${left.verbatim} ${computed}`);
  expect(accounts('680')).toEqual([]);
  expect(accounts('698')).toEqual(['年末结转和结余8万元 18万元']);
});

test('reservoirs at risk are those of the beginning, those found, less those that were made safe', () => {
  const dams = (now: string) =>
    wrong(`年初有病险水库318座，当年新鉴定42座，完成除险加固276座，年末尚有${now}座。`);
  expect(dams('84')).toEqual([]);
  expect(dams('85')).toEqual(['年末尚有85座 84座']);
});

test('a debt at the end of a year is that of the year before, what was borrowed, less what was paid back', () => {
  const debt = (more: string) =>
    wrong(
      `2023年末债务余额21460万元，2024年新增${more}万元，当年偿还1185万元，2024年末余额23535万元，其中一般债务8642万元。`,
    );
  expect(debt('3260')).toEqual([]);
  expect(debt('3230')).toEqual(['年末余额23535万元 23505万元']);
  const loan = (paid: string) =>
    wrong(`借款年初余额864.2万元，本年偿还${paid}万元，年末余额649.6万元。`);
  expect(loan('214.6')).toEqual([]);
  expect(loan('204.6')).toHaveLength(1);
});
