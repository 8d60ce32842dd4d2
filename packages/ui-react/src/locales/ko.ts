export { ko } from '../messages/locales/ko/index.ts';
