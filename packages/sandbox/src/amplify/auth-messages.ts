import type { EmailLogin, Multifactor, PhoneLogin } from './auth-props.ts';
import type { CfnUserPool } from './cfn.ts';
import type { Session } from './session.ts';

const CODE = '{####}';
const placeCode = () => CODE;
const placeUsername = () => '{username}';

/** Where Cognito puts a code, in the texts that `defineAuth` was given. */
export function verificationTemplate(
  email: EmailLogin,
  phone: PhoneLogin,
  session: Session,
): NonNullable<CfnUserPool['verificationMessageTemplate']> {
  const link = email.verificationEmailStyle === 'LINK';
  const emailMessage = link ? linkBody(email, session) : codeBody(email, session);
  const smsMessage = phone.verificationMessage?.(placeCode);
  demand(smsMessage, CODE, 'loginWith.phone.verificationMessage', 'the code', session);
  return link
    ? {
        defaultEmailOption: 'CONFIRM_WITH_LINK',
        emailSubjectByLink: email.verificationEmailSubject ?? 'Verify your new account',
        emailMessageByLink: emailMessage ?? 'Verify your account by clicking on {##Verify Email##}',
        smsMessage,
      }
    : {
        defaultEmailOption: 'CONFIRM_WITH_CODE',
        emailSubject: email.verificationEmailSubject ?? 'Verify your new account',
        emailMessage: emailMessage ?? `The verification code to your new account is ${CODE}`,
        smsMessage: smsMessage ?? `The verification code to your new account is ${CODE}`,
      };
}

function codeBody(email: EmailLogin, session: Session): string | undefined {
  const body = email.verificationEmailBody?.(placeCode);
  demand(body, CODE, 'loginWith.email.verificationEmailBody', 'the code', session);
  return body;
}

function linkBody(email: EmailLogin, session: Session): string | undefined {
  const body = email.verificationEmailBody?.((text) => `{##${text ?? 'Verify Email'}##}`);
  demand(body, '{##', 'loginWith.email.verificationEmailBody', 'the link', session);
  return body;
}

export function invitationTemplate(
  invitation: NonNullable<EmailLogin['userInvitation']>,
): { emailSubject?: string | undefined; emailMessage?: string | undefined; smsMessage?: string | undefined } {
  return {
    emailSubject: invitation.emailSubject,
    emailMessage: invitation.emailBody?.(placeUsername, placeCode),
    smsMessage: invitation.smsMessage?.(placeUsername, placeCode),
  };
}

export function mfaMessage(multifactor: Multifactor | undefined, session: Session): string | undefined {
  if (typeof multifactor?.sms !== 'object' || multifactor.mode === 'OFF') return undefined;
  const message = multifactor.sms.smsMessage(placeCode);
  demand(message, CODE, 'multifactor.sms.smsMessage', 'the code', session);
  return message;
}

function demand(text: string | undefined, mark: string, where: string, what: string, session: Session): void {
  if (text === undefined || text.includes(mark)) return;
  throw session.error(
    `The text of ${where} leaves out ${what}, so nobody could go on with it; call its argument in the text.`,
  );
}
