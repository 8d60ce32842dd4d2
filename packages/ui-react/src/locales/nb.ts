export { nb } from '../messages/locales/nb/index.ts';
