import type { Meta, StoryObj } from '@storybook/react-vite';
import { Icon } from '../../packages/ui-react/src/parts/icon/Icon.tsx';
import { AlertCircleIcon } from '../../packages/ui-react/src/parts/icon/icons/AlertCircleIcon.tsx';
import { AlertTriangleIcon } from '../../packages/ui-react/src/parts/icon/icons/AlertTriangleIcon.tsx';
import { ArrowBackIcon } from '../../packages/ui-react/src/parts/icon/icons/ArrowBackIcon.tsx';
import { CheckCircleIcon } from '../../packages/ui-react/src/parts/icon/icons/CheckCircleIcon.tsx';
import { CheckIcon } from '../../packages/ui-react/src/parts/icon/icons/CheckIcon.tsx';
import { ChevronDownIcon } from '../../packages/ui-react/src/parts/icon/icons/ChevronDownIcon.tsx';
import { CircleIcon } from '../../packages/ui-react/src/parts/icon/icons/CircleIcon.tsx';
import { CloseIcon } from '../../packages/ui-react/src/parts/icon/icons/CloseIcon.tsx';
import { CopyIcon } from '../../packages/ui-react/src/parts/icon/icons/CopyIcon.tsx';
import { ExternalIcon } from '../../packages/ui-react/src/parts/icon/icons/ExternalIcon.tsx';
import { InfoIcon } from '../../packages/ui-react/src/parts/icon/icons/InfoIcon.tsx';
import { KeyIcon } from '../../packages/ui-react/src/parts/icon/icons/KeyIcon.tsx';
import { MailIcon } from '../../packages/ui-react/src/parts/icon/icons/MailIcon.tsx';
import { PhoneIcon } from '../../packages/ui-react/src/parts/icon/icons/PhoneIcon.tsx';
import { Stack } from '../../packages/ui-react/src/parts/stack/Stack.tsx';

const icons = {
  AlertCircleIcon, AlertTriangleIcon, ArrowBackIcon, CheckCircleIcon, CheckIcon, ChevronDownIcon, CircleIcon, CloseIcon,
  CopyIcon, ExternalIcon, InfoIcon, KeyIcon, MailIcon, PhoneIcon,
};

const meta = { component: Icon, args: { label: 'A dot', children: <circle cx="8" cy="8" r="4" /> } } satisfies Meta<typeof Icon>;

export default meta;

type Story = StoryObj<typeof meta>;

/** A drawing of the app’s own, on a grid of 16. */
export const Own: Story = {};

/** The kit’s icons, as high as a line of text. */
export const Medium: Story = {
  render: () => <Stack direction="row">{Object.entries(icons).map(([name, Drawing]) => <Drawing key={name} label={name} />)}</Stack>,
};

/** The same, for the head of a screen. */
export const Large: Story = {
  render: () => <Stack direction="row">{Object.entries(icons).map(([name, Drawing]) => <Drawing key={name} label={name} size="large" />)}</Stack>,
};
