export { uk } from '../messages/locales/uk/index.ts';
