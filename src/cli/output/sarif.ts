import { CHECKS } from '../../audit/checks.ts';
import type { Severity } from '../../document/finding.ts';
import type { FileResult, FindingResult } from '../../examine/result.ts';
import type { Lang } from '../../text/text.ts';

const LEVEL: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  notice: 'note',
  hint: 'note',
  needsHuman: 'note',
};

/** SARIF 2.1.0 (OASIS): one run, a rule a check, a result a finding; places are logical locations with their words. */
export function sarifOf(results: readonly FileResult[], lang: Lang, version: string): object {
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Jiping 绩评',
            version,
            rules: CHECKS.map((check) => ({
              id: check.id,
              shortDescription: { text: check.title[lang] },
              fullDescription: { text: check.because[lang] },
              defaultConfiguration: { level: LEVEL[check.severity] },
            })),
          },
        },
        language: lang === 'zh' ? 'zh-CN' : 'en',
        invocations: [
          {
            executionSuccessful: results.every((result) => result.status !== 'unreadable'),
            toolExecutionNotifications: results
              .filter((result) => result.status === 'unreadable')
              .map((result) => ({
                level: 'error',
                message: { text: result.reason ?? '' },
                locations: [
                  { physicalLocation: { artifactLocation: { uri: uriOf(result.file) } } },
                ],
              })),
          },
        ],
        results: results.flatMap((result) => result.findings.map((each) => resultOf(result, each))),
      },
    ],
  };
}

const uriOf = (file: string): string => file.split('/').map(encodeURIComponent).join('/');

function resultOf(result: FileResult, finding: FindingResult): object {
  return {
    ruleId: finding.check,
    level: LEVEL[finding.severity],
    message: { text: finding.message },
    partialFingerprints: { finding: finding.id },
    properties: { severity: finding.severity, clause: finding.clause },
    locations: finding.places.map((place) => ({
      physicalLocation: { artifactLocation: { uri: uriOf(result.file) } },
      logicalLocations: [{ fullyQualifiedName: place.path }],
      message: { text: place.quote },
    })),
  };
}
