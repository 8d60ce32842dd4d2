import { conforms } from '../conformance.tsx';
import { VisuallyHidden } from './VisuallyHidden.tsx';

conforms(VisuallyHidden, { part: 'visually-hidden', tag: 'span', props: { children: 'Unseen' }, child: <p>Unseen</p> });
