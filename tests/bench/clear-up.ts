/**
 * Has the host collect its garbage now, so that what earlier runs left behind is not paid for inside the next one's time: machines are large
 * buffers, and any small allocation may be the one for which V8 goes over all of them.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
export const clearUp = runInNewContext('gc') as () => void;
