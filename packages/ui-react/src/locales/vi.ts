export { vi } from '../messages/locales/vi/index.ts';
