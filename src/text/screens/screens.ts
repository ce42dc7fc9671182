import type { Lang } from '../text.ts';
import { accountEn } from './account.en.ts';
import { accountZh } from './account.zh.ts';
import { adminEn } from './admin.en.ts';
import { adminZh } from './admin.zh.ts';
import { checksEn } from './checks.en.ts';
import { checksZh } from './checks.zh.ts';
import { filingEn } from './filing.en.ts';
import { filingZh } from './filing.zh.ts';
import { formsEn } from './forms.en.ts';
import { formsZh } from './forms.zh.ts';
import { ledgersEn } from './ledgers.en.ts';
import { ledgersZh } from './ledgers.zh.ts';
import { libraryEn } from './library.en.ts';
import { libraryZh } from './library.zh.ts';
import { monitoringEn } from './monitoring.en.ts';
import { monitoringZh } from './monitoring.zh.ts';
import { registerEn } from './register.en.ts';
import { registerZh } from './register.zh.ts';
import { reviewEn } from './review.en.ts';
import { reviewZh } from './review.zh.ts';
import { shellEn } from './shell.en.ts';
import { shellZh } from './shell.zh.ts';
import { surveyEn } from './survey.en.ts';
import { surveyZh } from './survey.zh.ts';
import { targetsEn } from './targets.en.ts';
import { targetsZh } from './targets.zh.ts';

const zh = {
  shell: shellZh,
  forms: formsZh,
  checks: checksZh,
  filing: filingZh,
  admin: adminZh,
  account: accountZh,
  ledgers: ledgersZh,
  monitoring: monitoringZh,
  register: registerZh,
  survey: surveyZh,
  targets: targetsZh,
  review: reviewZh,
  library: libraryZh,
};

/** The words of all screens, by the part of the interface. */
export type Screens = typeof zh;

const en: Screens = {
  shell: shellEn,
  forms: formsEn,
  checks: checksEn,
  filing: filingEn,
  admin: adminEn,
  account: accountEn,
  ledgers: ledgersEn,
  monitoring: monitoringEn,
  register: registerEn,
  survey: surveyEn,
  targets: targetsEn,
  review: reviewEn,
  library: libraryEn,
};

/** The words of the screens in a language. English has the same keys or the build fails. */
export const screensOf = (lang: Lang): Screens => (lang === 'zh' ? zh : en);
