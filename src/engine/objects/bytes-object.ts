export { bytesFrom, bytesView } from './bytes.ts';
