import type { MassAuditView } from '../../api/mass-audit.ts';
import type { MassAuditKey } from '../../store/mass/mass-audits.ts';
import type { Scope } from '../../store/scope.ts';
import type { Context } from '../context.ts';
import { auditChild } from './work.ts';

/** The workbook of an audit, made in a process beside: the findings go there file by file, so that nobody waits here. */
export async function workbookFile(
  { store }: Context,
  scope: Scope,
  key: MassAuditKey,
  view: MassAuditView,
): Promise<Uint8Array> {
  const child = auditChild();
  try {
    for (const { number, state } of view.rows) {
      if (state !== 'done') continue;
      const findings = await store.massAudits.findings(scope, key, { file: number });
      if (findings.length > 0) await child.ask({ task: 'hold', findings });
    }
    const reply = await child.ask({ task: 'workbook', view });
    if (!('bytes' in reply)) throw new Error('the process beside gave no workbook');
    return reply.bytes;
  } finally {
    child.end();
  }
}
