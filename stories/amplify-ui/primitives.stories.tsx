import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, userEvent, within } from 'storybook/test';
import {
  Accordion, Alert, Autocomplete, Avatar, Badge, Breadcrumbs, Button, ButtonGroup, Card, CheckboxField, Fieldset, Flex, Grid, Heading, HighlightMatch, Input,
  Label, Link, Loader, Menu, MenuItem, Message, Pagination, PasswordField, PhoneNumberField, Placeholder, Radio, RadioGroupField, Rating, SearchField,
  SelectField, SliderField, StepperField, SwitchField, Table, TableBody, TableCell, TableHead, TableRow, Tabs, Text, TextAreaField, TextField, ToggleButton,
  ToggleButtonGroup, usePagination,
} from '../../packages/ui-react/src/amplify-ui/primitives/index.ts';

/** What apps that come from Amplify UI have: its primitives by their names and props, in Foyer’s look. `@foyer/ui-react` exports them. */
const meta = { title: 'Amplify UI/Primitives', decorators: [(Story) => <div className="story-column"><Story /></div>] } satisfies Meta;

export default meta;

type Story = StoryObj<typeof meta>;

function TextFields() {
  const [city, setCity] = useState('Lisbon');
  return (
    <Flex direction="column">
      <TextField label="Name" descriptiveText="As in your passport" defaultValue="Ines Moreau" />
      <TextField label="Email" hasError errorMessage="Enter an email like name@example.com." defaultValue="ines@" />
      <PasswordField label="Password" autoComplete="new-password" />
      <PhoneNumberField label="Phone number" defaultDialCode="+351" dialCodeList={['+351', '+33', '+49']} />
      <SearchField label="Find a city" labelHidden={false} value={city} onChange={({ target }) => setCity(target.value)} onClear={() => setCity('')} />
      <Autocomplete label="Harbour" placeholder="Begin to type" options={[{ id: 'lis', label: 'Lisbon' }, { id: 'por', label: 'Porto' }]} />
      <TextAreaField label="Notes" rows={3} placeholder="Anything that we should know" />
      <Fieldset legend="Address" variation="outlined">
        <Flex direction="column" gap="xs"><Label htmlFor="street">Street</Label><Input id="street" placeholder="Street and number" /></Flex>
      </Fieldset>
    </Flex>
  );
}

/** Texts, in Amplify UI’s own props. */
export const Fields: Story = {
  render: () => <TextFields />,
  play: async ({ canvasElement }) => {
    const search = within(canvasElement).getByRole('searchbox', { name: 'Find a city' });
    await userEvent.clear(search);
    await expect(search).toHaveValue('');
  },
};

function ChoiceFields() {
  const [view, setView] = useState('list');
  return (
    <Flex direction="column">
      <SelectField label="Language" options={['Português', 'Français', 'Deutsch']} />
      <RadioGroupField legend="Plan" name="plan" defaultValue="free" direction="row">
        <Radio value="free">Free</Radio>
        <Radio value="crew">Crew</Radio>
        <Radio value="fleet" isDisabled>Fleet</Radio>
      </RadioGroupField>
      <CheckboxField label="I accept the terms" name="terms" value="yes" />
      <SwitchField label="Tell me when a ship comes in" defaultChecked />
      <StepperField label="Berths" min={0} max={9} defaultValue={2} />
      <SliderField label="Volume" min={0} max={100} defaultValue={40} formatValue={(value) => `${value} %`} />
      <ToggleButtonGroup value={view} isExclusive isSelectionRequired onChange={(value) => setView(String(value))}>
        <ToggleButton value="list">List</ToggleButton>
        <ToggleButton value="grid">Grid</ToggleButton>
      </ToggleButtonGroup>
    </Flex>
  );
}

/** One of several, several of many, and how much. */
export const Choices: Story = {
  render: () => <ChoiceFields />,
  play: async ({ canvasElement }) => {
    const grid = within(canvasElement).getByRole('button', { name: 'Grid' });
    await userEvent.click(grid);
    await expect(grid).toHaveAttribute('aria-pressed', 'true');
  },
};

/** What is told, and what is under way. */
export const Feedback: Story = {
  render: () => (
    <Flex direction="column">
      <Alert variation="success" heading="Saved" isDismissible hasIcon>Everybody sees it now.</Alert>
      <Message colorTheme="warning" heading="The tide is low" hasIcon>Ships of more than four metres wait outside.</Message>
      <Message variation="plain" hasIcon={false}>A message without a colour.</Message>
      <Flex alignItems="center"><Loader size="large" /><Loader /><Loader size="small" /></Flex>
      <Loader variation="linear" isDeterminate percentage={64} />
      <Placeholder size="large" />
      <Flex gap="xs" wrap="wrap">
        <Badge>Draft</Badge><Badge variation="info">New</Badge><Badge variation="success">Paid</Badge><Badge variation="warning">Late</Badge>
        <Badge variation="error">Lost</Badge>
      </Flex>
      <Flex alignItems="center">
        <Avatar>IM</Avatar><Avatar colorTheme="info">AL</Avatar><Avatar variation="filled" colorTheme="success">TK</Avatar>
        <Rating value={3.5} maxValue={5} />
      </Flex>
    </Flex>
  ),
};

const ships = [['Aurora', 'In'], ['Boreal', 'Expected'], ['Cormorant', 'Left']] as const;

function Pages() {
  return <Pagination {...usePagination({ totalPages: 6 })} />;
}

/** The frame of an app, and what fills it. */
export const Page: Story = {
  render: () => (
    <Flex direction="column">
      <Breadcrumbs items={[{ href: '#home', label: 'Harbour' }, { href: '#ships', label: 'Ships' }, { label: 'Today', isCurrent: true }]} />
      <Flex justifyContent="space-between" alignItems="center" wrap="wrap">
        <Heading level={2}>Ships</Heading>
        <Flex gap="xs">
          <ButtonGroup size="small"><Button>Export</Button><Button variation="primary">Add a ship</Button></ButtonGroup>
          <Menu menuAlign="end" size="small"><MenuItem>Rename</MenuItem><MenuItem>Archive</MenuItem></Menu>
        </Flex>
      </Flex>
      <Tabs
        defaultValue="ships"
        items={[
          {
            label: 'Ships',
            value: 'ships',
            content: (
              <Flex direction="column">
                <Table caption="Seen from the tower" highlightOnHover>
                  <TableHead><TableRow><TableCell as="th">Ship</TableCell><TableCell as="th">State</TableCell></TableRow></TableHead>
                  <TableBody>{ships.map(([name, state]) => <TableRow key={name}><TableCell>{name}</TableCell><TableCell>{state}</TableCell></TableRow>)}</TableBody>
                </Table>
                <Pages />
              </Flex>
            ),
          },
          { label: 'Crews', value: 'crews', content: <Text>No crews yet.</Text> },
        ]}
      />
      <Grid templateColumns="1fr 1fr" gap="small">
        <Card variation="outlined"><Text><HighlightMatch query="tide">High tide at six</HighlightMatch></Text></Card>
        <Card variation="elevated"><Link href="#weather">The weather at sea</Link></Card>
      </Grid>
      <Accordion defaultValue={['when']} items={[{ value: 'when', trigger: 'When does the harbour open?', content: 'It never closes.' }, { value: 'who', trigger: 'Who may come in?', content: 'Whoever has a berth.' }]} />
    </Flex>
  ),
};
