/** What the server asks of few people: the rarer steps of a sign-in, and what comes after one. */
export { default as ChooseFactor } from './screens/choose-factor/ChooseFactor.connect.tsx';
export { default as ChooseMfa } from './screens/choose-mfa/ChooseMfa.connect.tsx';
export { default as ConfirmContact } from './screens/confirm-contact/ConfirmContact.connect.tsx';
export { default as Custom } from './screens/custom/Custom.connect.tsx';
export { default as EmailSetup } from './screens/email-setup/EmailSetup.connect.tsx';
export { default as NewPassword } from './screens/new-password/NewPassword.connect.tsx';
export { default as PasskeyPrompt } from './screens/passkey-prompt/PasskeyPrompt.connect.tsx';
export { default as Password } from './screens/password/Password.connect.tsx';
export { default as Redirect } from './screens/redirect/Redirect.connect.tsx';
export { default as RestoreFailed } from './screens/restore-failed/RestoreFailed.connect.tsx';
export { default as UnknownStep } from './screens/unknown-step/UnknownStep.connect.tsx';
export { default as VerifyContact } from './screens/verify-contact/VerifyContact.connect.tsx';
