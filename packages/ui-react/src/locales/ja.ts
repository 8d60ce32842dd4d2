export { ja } from '../messages/locales/ja/index.ts';
