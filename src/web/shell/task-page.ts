import type { TaskId } from '../../draft/field.ts';

/** The page of a task: publication is told of where the receipt stands. */
export const taskPage = (task: TaskId) => (task === 'publish' ? 'submit' : task);
