export const handler = async (event: { name: string }) => `${process.env['GREETING']}, ${event.name}`;
