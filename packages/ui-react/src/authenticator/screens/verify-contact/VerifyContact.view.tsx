'use client';

import type { Contact } from '@foyer/state-machines';
import { useTexts } from '../../../messages/MessagesProvider.tsx';
import { Button } from '../../../parts/button/Button.tsx';
import { Radio } from '../../../parts/radio-group/RadioGroup.tsx';
import { ScreenChoice } from '../../form/ScreenChoice.tsx';
import { ScreenForm } from '../../form/ScreenForm.tsx';
import { useOfflineWords } from '../../form/use-offline-words.ts';
import type { ScreenState } from '../../screen-state.ts';
import { masked } from './masked.ts';
import { verifyContactMessages } from './VerifyContact.messages.ts';

export interface VerifyContactViewProps extends ScreenState {
  /** What could be verified, with the addresses. */
  readonly contacts: Readonly<Partial<Record<Contact, string>>>;
  readonly onSubmit: (values: { readonly contact: Contact }) => void;
  readonly onSkip: () => void;
}

const kinds = ['email', 'phone_number'] as const;

/** Asks a person to verify an address, by which they get back in. */
export function VerifyContactView(props: VerifyContactViewProps) {
  const { contacts, onSubmit, onSkip } = props;
  const { text } = useTexts(verifyContactMessages);
  const offered = kinds.filter((kind) => contacts[kind]);
  return (
    <ScreenForm
      {...props}
      warning={useOfflineWords()}
      screen="verify-contact"
      heading={text('verify-contact.heading')}
      description={text('verify-contact.description')}
      submitLabel={text('verify-contact.submit')}
      busyLabel={text('verify-contact.busy')}
      body={
        <ScreenChoice name="unverifiedAttr" label={text('verify-contact.legend')} defaultValue={offered[0]}>
          {offered.map((kind) => (
            <Radio key={kind} value={kind} label={text(`verify-contact.${kind}`)} hint={<bdi>{masked(contacts[kind] ?? '')}</bdi>} />
          ))}
        </ScreenChoice>
      }
      onSubmit={({ unverifiedAttr: chosen }) => {
        const contact = offered.find((kind) => kind === chosen);
        if (contact) onSubmit({ contact });
      }}
    >
      <Button variant="quiet" fullWidth data-foyer-part="verify-contact.skip" onClick={onSkip}>{text('verify-contact.skip')}</Button>
    </ScreenForm>
  );
}
