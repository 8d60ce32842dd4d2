export { da } from '../messages/locales/da/index.ts';
