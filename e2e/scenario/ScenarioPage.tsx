import { AccountSettings, Authenticator, ThemeProvider } from '@foyer/ui-react';
import { useState, type ComponentProps } from 'react';
import type { Scenario } from './scenario.ts';
import { SignedIn } from './SignedIn.tsx';

type AuthenticatorProps = ComponentProps<typeof Authenticator>;

interface ScenarioPageProps {
  readonly scenario: Scenario;
  readonly messages: AuthenticatorProps['messages'];
}

/** The page of a scenario: one Authenticator or more, at once or on demand. */
export function ScenarioPage({ scenario, messages }: ScenarioPageProps) {
  const { props, count, onDemand = false, accountSettings, form = false, theme } = scenario;
  const [isOpen, setOpen] = useState(!onDemand);
  const onDismiss = onDemand ? () => setOpen(false) : undefined;
  return (
    <ThemeProvider theme={theme}>
      {onDemand && <button type="button" onClick={() => setOpen(true)}>Open my account</button>}
      {isOpen && Array.from({ length: count }, (_, index) => (
        <Authenticator key={index} {...props} messages={messages} onDismiss={onDismiss}>
          {({ signOut, user }) => <SignedIn hasForm={form} who={user.signInDetails?.loginId ?? user.username} onSignOut={signOut} />}
        </Authenticator>
      ))}
      {accountSettings && <><AccountSettings.ChangePassword /><AccountSettings.DeleteUser /></>}
    </ThemeProvider>
  );
}
