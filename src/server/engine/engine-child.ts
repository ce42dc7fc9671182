import type { Document, Format } from '../../document/document.ts';
import type { DraftDossier } from '../../draft/draft.ts';
import type { EvaluationContext } from '../../evaluate/evaluation.ts';
import { write } from '../../formats/formats.ts';
import { type OwnRun, wholeRun } from './whole-run.ts';

/** A draft to run the engine on, or a document to write as a file. */
export type EngineTask =
  | { readonly draft: DraftDossier; readonly about: EvaluationContext }
  | { readonly document: Document; readonly format: Format };

/** What comes of it; `fault` is the name of an error of ours. */
export type EngineReply =
  | { readonly run: OwnRun }
  | { readonly bytes: Uint8Array }
  | { readonly fault: string };

async function done(task: EngineTask): Promise<EngineReply> {
  if ('draft' in task) return { run: wholeRun(task.draft, task.about) };
  return { bytes: await write(task.document, task.format) };
}

// Does the tasks that it is sent, one at a time, until the server lets it go.
process.on('message', async (task: EngineTask) => {
  const reply = await done(task).catch((error: unknown): EngineReply => {
    return { fault: error instanceof Error ? error.name : 'unknown' };
  });
  process.send?.(reply);
});
process.on('disconnect', () => process.exit(0));
