export { ar } from '../messages/locales/ar/index.ts';
