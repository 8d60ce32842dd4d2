import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, within } from 'storybook/test';
import { Stack } from '../../packages/ui-react/src/parts/stack/Stack.tsx';
import { Tab, TabList, TabPanel, Tabs } from '../../packages/ui-react/src/parts/tabs/Tabs.tsx';
import { Text } from '../../packages/ui-react/src/parts/text/Text.tsx';

const meta = {
  component: Tabs,
  args: {
    defaultValue: 'sign-in',
    onValueChange: fn(),
    children: (
      <Stack>
        <TabList label="Account">
          <Tab value="sign-in">Sign in</Tab>
          <Tab value="sign-up">Create account</Tab>
        </TabList>
        <TabPanel value="sign-in"><Text>For people whom we know.</Text></TabPanel>
        <TabPanel value="sign-up"><Text>For people who are new.</Text></TabPanel>
      </Stack>
    ),
  },
} satisfies Meta<typeof Tabs>;

export default meta;

type Story = StoryObj<typeof meta>;

/** The arrow keys choose a tab and show its panel. */
export const Automatic: Story = {
  play: async ({ canvasElement, args, globals }) => {
    const canvas = within(canvasElement);
    await userEvent.tab();
    await expect(canvas.getByRole('tab', { name: 'Sign in' })).toHaveFocus();
    await userEvent.keyboard(globals.direction === 'rtl' ? '{ArrowLeft}' : '{ArrowRight}');
    await expect(canvas.getByRole('tabpanel', { name: 'Create account' })).toHaveTextContent('For people who are new.');
    await expect(args.onValueChange).toHaveBeenCalledWith('sign-up');
  },
};

/** With `activation="manual"` the arrow keys move, and Enter chooses: for panels that take time. */
export const Manual: Story = {
  args: { activation: 'manual' },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.tab();
    await userEvent.keyboard('{End}');
    await expect(canvas.getByRole('tab', { name: 'Create account' })).toHaveFocus();
    await expect(canvas.getByRole('tab', { name: 'Sign in' })).toHaveAttribute('aria-selected', 'true');
    await userEvent.keyboard('{Enter}');
    await expect(canvas.getByRole('tab', { name: 'Create account' })).toHaveAttribute('aria-selected', 'true');
  },
};
