import { conforms } from '../conformance.tsx';
import { Text } from './Text.tsx';

conforms(Text, { part: 'text', tag: 'p', props: { children: 'Words' }, child: <span>Words</span> });
