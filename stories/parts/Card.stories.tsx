import type { Meta, StoryObj } from '@storybook/react-vite';
import { Card } from '../../packages/ui-react/src/parts/card/Card.tsx';
import { Heading } from '../../packages/ui-react/src/parts/heading/Heading.tsx';
import { Text } from '../../packages/ui-react/src/parts/text/Text.tsx';

const meta = {
  component: Card,
  args: { children: [<Heading key="heading">Your devices</Heading>, <Text key="text" tone="muted">Two are signed in.</Text>] },
} satisfies Meta<typeof Card>;

export default meta;

type Story = StoryObj<typeof meta>;

/** A surface with a hairline around it. */
export const Outlined: Story = {};

/** The same with the one soft shadow. */
export const Elevated: Story = { args: { variant: 'elevated' } };

/** On a phone it is the whole screen. */
export const FillsPhone: Story = { args: { fillPhone: true, variant: 'elevated' }, parameters: { layout: 'fullscreen' } };
