import {
  Autocomplete, Button, CheckboxField, FieldGroupIcon, FieldGroupIconButton, Fieldset, Flex, Input, Label, PasswordField, PhoneNumberField, Radio,
  RadioGroupField, SelectField, SliderField, StepperField, SwitchField, Text, TextAreaField, TextField, ToggleButton, ToggleButtonGroup,
} from '@foyer/ui-react';
import { useRef, useState, type ChangeEvent } from 'react';

/** Fields as apps hold them in state, by the props that Amplify UI gives them. */
export function FieldsApp() {
  const [form, setForm] = useState({ name: '', notes: '', plan: 'free', dialCode: '+44', isOn: false, agrees: false, country: '', count: 1, volume: 20 });
  const [view, setView] = useState('list');
  const [tools, setTools] = useState<string | string[]>(['bold']);
  const [isPressed, setIsPressed] = useState(false);
  const name = useRef<HTMLInputElement>(null);
  const change = (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>) => setForm({ ...form, [event.target.name]: event.target.value });

  return (
    <Flex as="form" direction="column" width="100%" maxWidth="30rem" gap="1rem">
      <TextField
        ref={name} name="name" value={form.name} onChange={change} size="large" margin="1rem 0" autoComplete="off" isReadOnly={false} isDisabled={false}
        label={<Text>Name <Text as="span" fontSize="0.8rem" color="#b00000">(required)</Text></Text>}
        descriptiveText={<Text as="span" fontStyle="italic">As in your passport</Text>}
        errorMessage="Too short" hasError={form.name.length === 1} inputStyles={{ backgroundColor: 'rgb(255, 250, 240)' }}
        innerStartComponent={<FieldGroupIcon ariaLabel="">@</FieldGroupIcon>}
        outerEndComponent={<FieldGroupIconButton ariaLabel="Clear it" variation="link" onClick={() => setForm({ ...form, name: '' })}>×</FieldGroupIconButton>}
      />
      <TextAreaField name="notes" label="Notes" rows={4} autoResize value={form.notes} onChange={change} placeholder="A few words" width="100%" />
      <PasswordField name="secret" label="Secret" hideShowPassword size="small" marginBottom="2rem" />
      <PhoneNumberField
        name="phone" label="Phone" defaultDialCode="+1" dialCodeList={['+1', '+44']} dialCodeName="dial" value="" readOnly
        onDialCodeChange={(event) => setForm({ ...form, dialCode: event.target.value })}
      />
      <PhoneNumberField label="Other phone" labelHidden defaultCountryCode="+44" countryCodeName="other" countryCodeLabel="Country code" />
      <SelectField name="country" label="Country" value={form.country} onChange={change} placeholder="Choose one" size="small" labelHidden={false}>
        <option value="de">Germany</option>
        <option value="fr">France</option>
      </SelectField>
      <SelectField label="Colour" options={['red', 'green']} isDisabled />
      <RadioGroupField legend="Plan" name="plan" value={form.plan} onChange={change} direction="row">
        <Radio value="free">Free</Radio>
        <Radio value="paid" isDisabled={false}>Paid</Radio>
      </RadioGroupField>
      <CheckboxField name="agrees" value="yes" checked={form.agrees} onChange={({ target }) => setForm({ ...form, agrees: target.checked })}>I agree</CheckboxField>
      <CheckboxField name="some" label="Some of them" isIndeterminate labelPosition="end" />
      <SwitchField label="Tell me" isChecked={form.isOn} onChange={({ target }) => setForm({ ...form, isOn: target.checked })} labelPosition="start" isLabelHidden={false} />
      <StepperField label="How many" min={0} max={3} step={1} value={form.count} onStepChange={(count) => setForm({ ...form, count })} labelHidden={false} />
      <SliderField label="Volume" min={0} max={100} step={10} value={form.volume} onChange={(volume) => setForm({ ...form, volume })} formatValue={(value) => `${value} %`} />
      <Autocomplete label="Fruit" options={[{ id: 'apple', label: 'Apple' }, { id: 'pear', label: 'Pear' }]} placeholder="A fruit" />
      <Fieldset legend="Address" variation="outlined" isDisabled><Label htmlFor="street">Street</Label><Input id="street" placeholder="Street" isRequired hasError /></Fieldset>
      <ToggleButtonGroup value={view} isExclusive isSelectionRequired onChange={(value) => setView(value as string)} size="small">
        <ToggleButton value="list">List</ToggleButton>
        <ToggleButton value="grid">Grid</ToggleButton>
      </ToggleButtonGroup>
      <ToggleButtonGroup value={tools} onChange={(value) => setTools((value ?? []) as string[])}><ToggleButton value="bold">Bold</ToggleButton><ToggleButton value="italic">Italic</ToggleButton></ToggleButtonGroup>
      <ToggleButton isPressed={isPressed} onChange={() => setIsPressed(!isPressed)}>Alone</ToggleButton>
      <Button type="submit" isLoading={false} loadingText="Sending" isDisabled={!form.agrees} variation="primary" marginTop="1rem">Send</Button>
      <output>{JSON.stringify({ ...form, view, tools, isPressed })}</output>
    </Flex>
  );
}
