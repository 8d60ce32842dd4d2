import type { dataFormMessages } from '../data-form/data-form.messages.ts';
import type { dataTableMessages } from '../data-table/data-table.messages.ts';
import type { Translation } from '../messages/message.ts';
import type { dataErrorMessages } from './data-error.messages.ts';
import type { dataFieldMessages } from './data-field.messages.ts';

/** Every text of forms and tables by key: what a language must hold to be complete. */
export type DataMessages = Translation<
  typeof dataErrorMessages & typeof dataFieldMessages & typeof dataFormMessages & typeof dataTableMessages
>;
