import type { conflictMessages } from '../data-form/conflict.messages.ts';
import type { dataFormMessages } from '../data-form/data-form.messages.ts';
import type { draftMessages } from '../data-form/draft.messages.ts';
import type { rowDialogMessages } from '../data-form/row-dialog.messages.ts';
import type { relatedMessages } from '../data-form/related/related.messages.ts';
import type { inputMessages } from '../data-form/inputs/inputs.messages.ts';
import type { tableActionMessages } from '../data-table/table-action.messages.ts';
import type { tableNoticeMessages } from '../data-table/table-notice.messages.ts';
import type { tableToolMessages } from '../data-table/table-tool.messages.ts';
import type { dataTableMessages } from '../data-table/data-table.messages.ts';
import type { Translation } from '../messages/message.ts';
import type { dataErrorMessages } from './data-error.messages.ts';
import type { dataFieldMessages } from './data-field.messages.ts';
import type { issueMessages } from './issue.messages.ts';
import type { latePartMessages } from './late-part.messages.ts';
import type { valueMessages } from './value.messages.ts';

/** Every text of forms and tables by key: what a language must hold to be complete. */
export type DataMessages = Translation<
  typeof dataErrorMessages & typeof dataFieldMessages & typeof issueMessages & typeof dataFormMessages & typeof rowDialogMessages & typeof conflictMessages & typeof dataTableMessages & typeof inputMessages & typeof relatedMessages & typeof draftMessages
  & typeof tableActionMessages & typeof tableNoticeMessages & typeof tableToolMessages & typeof latePartMessages & typeof valueMessages
>;
