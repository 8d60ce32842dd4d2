import type { PoolSettingsInput } from '../pool-settings.ts';
import type { CfnUserPool } from './cfn.ts';
import type { CfnWords, Table } from './cfn-words.ts';

type Messages = Pick<PoolSettingsInput, 'verification' | 'invitation' | 'mfa'>;

const styles: Table<'LINK' | 'CODE'> = { CONFIRM_WITH_LINK: 'LINK', CONFIRM_WITH_CODE: 'CODE' };

/** The texts that confirm an account, from CloudFormation's templates. */
export function verificationOf(pool: CfnUserPool, words: CfnWords): Messages['verification'] {
  const template = pool.verificationMessageTemplate;
  const style = words.one('verificationMessageTemplate.defaultEmailOption', template?.defaultEmailOption, styles) ?? 'CODE';
  const byLink = style === 'LINK' ? template : undefined;
  const body = byLink ? byLink.emailMessageByLink : (template?.emailMessage ?? pool.emailVerificationMessage);
  return {
    style,
    emailSubject: byLink ? byLink.emailSubjectByLink : (template?.emailSubject ?? pool.emailVerificationSubject),
    emailBody: body === undefined ? undefined : (create) => fillLink(fillCode(body, create), create),
    smsMessage: codeText(template?.smsMessage ?? pool.smsVerificationMessage),
  };
}

export function invitationOf(pool: CfnUserPool): Messages['invitation'] {
  const template = pool.adminCreateUserConfig?.inviteMessageTemplate;
  return {
    emailSubject: template?.emailSubject,
    emailBody: invitationText(template?.emailMessage),
    smsMessage: invitationText(template?.smsMessage),
  };
}

function invitationText(text: string | undefined): ((username: () => string, code: () => string) => string) | undefined {
  return text === undefined
    ? undefined
    : (username, code) => fillCode(text, code).replaceAll('{username}', () => username());
}

export function mfaTextsOf(pool: CfnUserPool): NonNullable<Messages['mfa']> {
  return {
    smsMessage: codeText(pool.smsAuthenticationMessage),
    emailSubject: pool.emailAuthenticationSubject,
    emailBody: codeText(pool.emailAuthenticationMessage),
  };
}

function codeText(text: string | undefined): ((createCode: () => string) => string) | undefined {
  return text === undefined ? undefined : (createCode) => fillCode(text, createCode);
}

function fillCode(text: string, createCode: () => string): string {
  return text.replaceAll('{####}', () => createCode());
}

function fillLink(text: string, createLink: (linkText: string) => string): string {
  return text.replaceAll(/\{##(.*?)##\}/g, (_mark, linkText: string) => createLink(linkText));
}
