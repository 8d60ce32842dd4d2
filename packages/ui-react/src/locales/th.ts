export { th } from '../messages/locales/th/index.ts';
