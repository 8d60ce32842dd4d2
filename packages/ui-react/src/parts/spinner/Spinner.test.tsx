import { conforms } from '../conformance.tsx';
import { Spinner } from './Spinner.tsx';

conforms(Spinner, { part: 'spinner', tag: 'svg', props: { label: 'Loading' }, child: <svg /> });
