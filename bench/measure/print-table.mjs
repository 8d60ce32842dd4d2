/** Prints what is measured, a line each, and its subjects beside each other. */
export const printTable = (rows, columns) => {
  const width = Math.max(...rows.map((row) => row.length));
  console.log();
  for (const [index, row] of rows.entries()) {
    console.log(`${row.padEnd(width)}  ${columns.map((column) => column[index].padStart(14)).join('')}`);
  }
};
