export { es } from '../messages/locales/es/index.ts';
