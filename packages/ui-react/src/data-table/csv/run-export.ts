import { DataError } from '@foyer/state-machines';
import { errorWords } from '../../data-fields/error-words.ts';
import { format, type Param } from '../../messages/format.ts';
import type { Messages } from '../../messages/message.ts';
import { saveFile } from '../../save-file.ts';
import { type CsvExport, exportCsv } from './export-csv.ts';
import { tableToolMessages } from '../table-tool.messages.ts';

interface ExportRun extends Omit<CsvExport, 'onProgress'> {
  readonly fileName: string;
  readonly language: { readonly locale: string; readonly messages: Messages };
  /** Told how far it is, and how it ended. */
  readonly onNews: (news: string) => void;
}

const english: Messages = tableToolMessages;

/** Exports and hands over the file. It never fails: what goes wrong is told. */
export async function runExport({ fileName, language, onNews, ...request }: ExportRun): Promise<void> {
  const { locale, messages } = language;
  const text = (key: string, params?: Readonly<Record<string, Param>>) => format(messages[key] ?? english[key] ?? key, locale, params);
  let rows = 0;
  try {
    const file = await exportCsv({
      ...request,
      onProgress(count) {
        rows = count;
        onNews(text('data-table.exporting', { count }));
      },
    });
    saveFile.blob(file, `${fileName}.csv`);
    onNews(text('data-table.exported', { count: rows }));
  } catch (cause) {
    if (!request.signal.aborted) onNews(text('data-table.export-failed', { reason: errorWords(DataError.from(cause), language) }));
  }
}
