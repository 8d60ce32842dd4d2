export { hu } from '../messages/locales/hu/index.ts';
