export { sv } from '../messages/locales/sv/index.ts';
