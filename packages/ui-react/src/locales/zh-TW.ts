export { zhTW } from '../messages/locales/zh-TW/index.ts';
