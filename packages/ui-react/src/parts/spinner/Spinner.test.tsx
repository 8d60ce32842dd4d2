import { conforms } from '../conformance.tsx';
import { Spinner } from './Spinner.tsx';

conforms(Spinner, { part: 'spinner', tag: 'span', props: { label: 'Loading' }, child: <i /> });
