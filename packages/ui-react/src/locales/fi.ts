export { fi } from '../messages/locales/fi/index.ts';
