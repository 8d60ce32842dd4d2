import { CheckboxField, Radio, RadioGroupField, SearchField, SliderField, StepperField, SwitchField, TextField } from '@foyer/ui-react';
import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it, vi } from 'vitest';
import { press, violations } from '../authenticator/mount-authenticator.spec.tsx';
import { FieldsApp } from './apps/fields.fixture.tsx';
import { mountApp } from './mount-app.spec.tsx';

const told = () => JSON.parse(screen.getByRole('status').textContent ?? '');

it('holds fields in the state of the app, by Amplify UI’s names', async () => {
  const { container } = mountApp(<FieldsApp />);
  expect(await violations(container)).toEqual([]);
  const name = screen.getByLabelText(/^Name/);
  await userEvent.type(name, 'A');
  expect(name).toHaveAccessibleDescription(/As in your passport.*Too short/);
  expect(getComputedStyle(name.parentElement ?? name).minHeight).toBe('44px');
  await press('Clear it');
  await userEvent.type(screen.getByLabelText('Notes'), 'hi');
  await userEvent.selectOptions(screen.getAllByLabelText('Country code')[0] ?? name, '+44');
  await userEvent.selectOptions(screen.getByLabelText('Country'), 'fr');
  await userEvent.click(screen.getByRole('radio', { name: 'Paid' }));
  await userEvent.click(screen.getByRole('checkbox', { name: 'I agree' }));
  await userEvent.click(screen.getByRole('switch', { name: 'Tell me' }));
  await press('Increase');
  await press('Increase');
  await press('Increase');
  expect(screen.getByRole('button', { name: 'Increase' })).toHaveAttribute('aria-disabled', 'true');
  expect(screen.getByRole('button', { name: 'Increase' })).toHaveFocus();
  fireEvent.change(screen.getByRole('slider', { name: /^Volume/ }), { target: { value: '30' } });
  await press('Grid');
  await press('Grid');
  await press('Italic');
  await press('Alone');
  expect(told()).toEqual({
    name: '', notes: 'hi', plan: 'paid', dialCode: '+44', isOn: true, agrees: true, country: 'fr', count: 3, volume: 30, view: 'grid',
    tools: ['bold', 'italic'], isPressed: true,
  });
  expect(screen.getByRole('radio', { name: 'Paid' })).toBeChecked();
  expect(screen.getByRole('button', { name: 'Grid' })).toHaveAttribute('aria-pressed', 'true');
  expect(screen.getByRole('checkbox', { name: 'Some of them' })).toBePartiallyChecked();
  expect(screen.getByLabelText('Street')).toBeDisabled();
  expect(await violations(container)).toEqual([]);
});

function GrowingFieldApp() {
  const [text, setText] = useState('');
  const isLong = text.length > 1;
  return (
    <>
      <TextField label="Controlled" value={text} onChange={({ target }) => setText(target.value)} innerEndComponent={isLong && <span>ok</span>} marginTop={isLong ? '1rem' : undefined} />
      <TextField label="Own" outerEndComponent={isLong && <span>!</span>} {...(isLong && { width: '20rem' })} hasError={isLong} />
    </>
  );
}

it('keeps a field and what was typed while something comes beside it', async () => {
  mountApp(<GrowingFieldApp />);
  const own = screen.getByLabelText('Own');
  await userEvent.type(own, 'mine');
  await userEvent.type(screen.getByLabelText('Controlled'), 'hello');
  expect(screen.getByLabelText('Controlled')).toHaveFocus();
  expect(screen.getByLabelText('Controlled')).toHaveValue('hello');
  expect(screen.getByLabelText('Own')).toBe(own);
  expect(own).toHaveValue('mine');
  expect(own).toBeInvalid();
  expect(own).toHaveAccessibleDescription('');
  expect(own.closest('[data-foyer-part="field"]')?.querySelector('[data-foyer-part="field.error"]')).not.toBeVisible();
});

function HeldNumbersApp({ onStepChange }: { readonly onStepChange: (value: number) => void }) {
  const [value, setValue] = useState(1);
  return (
    <>
      <StepperField
        label="Held" min={0} max={50} value={value}
        onStepChange={(next) => {
          setValue(next);
          onStepChange(next);
        }}
      />
      <StepperField label="Fixed" value={5} isReadOnly increaseButtonLabel="More" onStepChange={onStepChange} />
      <StepperField label="Small" defaultValue={0.1} step={0.2} increaseButtonLabel="A little more" />
    </>
  );
}

it('takes a number that is typed, within its bounds, once it is left', async () => {
  const onStepChange = vi.fn<(value: number) => void>();
  mountApp(<HeldNumbersApp onStepChange={onStepChange} />);
  const held = screen.getByLabelText('Held');
  await userEvent.clear(held);
  await userEvent.type(held, '42');
  expect(held).toHaveValue(42);
  await userEvent.tab();
  expect(held).toHaveValue(42);
  await userEvent.clear(held);
  await userEvent.type(held, '99');
  await userEvent.tab();
  expect(held).toHaveValue(50);
  await userEvent.click(held);
  await userEvent.tab();
  expect(onStepChange.mock.calls).toEqual([[42], [50]]);
  await press('More');
  expect(screen.getByLabelText('Fixed')).toHaveValue(5);
  await press('A little more');
  expect(screen.getByLabelText('Small')).toHaveValue(0.3);
  expect(onStepChange).toHaveBeenCalledTimes(2);
});

it('says when a slider has come to rest, and only then', async () => {
  const onChangeEnd = vi.fn<(value: number) => void>();
  const onKeyUp = vi.fn();
  mountApp(<SliderField label="Level" testId="level" className="mine" inputStyles={{ width: '50%' }} onChangeEnd={onChangeEnd} onKeyUp={onKeyUp} isValueHidden />);
  await userEvent.tab();
  const slider = screen.getByRole('slider', { name: 'Level' });
  expect(slider).toHaveFocus();
  expect(screen.getByTestId('level')).toHaveClass('mine');
  expect(slider.style.width).toBe('50%');
  expect(onKeyUp).toHaveBeenCalled();
  expect(onChangeEnd).not.toHaveBeenCalled();
  fireEvent.change(slider, { target: { value: '30' } });
  fireEvent.pointerUp(slider);
  expect(onChangeEnd.mock.calls).toEqual([[30]]);
});

it('puts choices beside each other where the app says so', () => {
  mountApp(<RadioGroupField legend="Plan" name="plan" direction="row"><Radio value="free">Free</Radio><Radio value="paid">Paid</Radio></RadioGroupField>);
  const [free, paid] = screen.getAllByRole('radio').map((radio) => radio.getBoundingClientRect());
  expect(paid?.top).toBe(free?.top);
  expect(paid?.left).toBeGreaterThan(free?.right ?? 0);
  expect(screen.getByText('Plan').getBoundingClientRect().bottom).toBeLessThanOrEqual(free?.top ?? 0);
});

it('names a choice whose label is hidden by the words of that label, and shows that it is mixed beside the app’s own ref', () => {
  const ref = vi.fn();
  mountApp(
    <>
      <CheckboxField ref={ref} name="all" labelHidden isIndeterminate label={<b>All rows</b>} />
      <SwitchField isLabelHidden label={<i>Night</i>} />
    </>,
  );
  const all = screen.getByRole('checkbox', { name: 'All rows' });
  expect(all).toBePartiallyChecked();
  expect(ref).toHaveBeenCalledWith(all);
  expect(screen.getByRole('switch', { name: 'Night' })).toBeVisible();
});

it('searches for nothing while a character is being composed', async () => {
  const onSubmit = vi.fn<(value: string) => void>();
  mountApp(<SearchField label="Find" onSubmit={onSubmit} />);
  const field = screen.getByLabelText('Find');
  await userEvent.type(field, '京');
  fireEvent.keyDown(field, { key: 'Enter', isComposing: true });
  fireEvent.keyDown(field, { key: 'Escape', isComposing: true });
  expect(onSubmit).not.toHaveBeenCalled();
  expect(field).toHaveValue('京');
  await userEvent.type(field, '{Enter}');
  expect(onSubmit.mock.calls).toEqual([['京']]);
});
