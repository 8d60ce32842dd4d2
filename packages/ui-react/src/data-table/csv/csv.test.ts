import { expect, it } from 'vitest';
import { csvCell, csvLine } from './csv.ts';

it.each([
  ['plain', 'plain'],
  ['a, b', '"a, b"'],
  ['say "hi"', '"say ""hi"""'],
  ['two\nlines', '"two\nlines"'],
  [' spaced', '" spaced"'],
  [null, ''],
  [-12, '-12'],
  ['-12', '-12'],
  [true, 'true'],
  [['a', 'b'], '"[""a"",""b""]"'],
  ['=1+1', "'=1+1"],
  ['=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
  ['+49 170', "'+49 170"],
  ['@cmd', "'@cmd"],
  ['-2+3', "'-2+3"],
  ['\tx', `"'\tx"`.replaceAll('"', '')],
])('writes %j as %s', (value, cell) => {
  expect(csvCell(value)).toBe(cell);
});

it('ends a line as spreadsheets do', () => {
  expect(csvLine(['a', 1])).toBe('a,1\r\n');
});
