export { zh } from '../messages/locales/zh/index.ts';
