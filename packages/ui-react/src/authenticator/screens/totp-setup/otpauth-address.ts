export interface OtpauthParts {
  readonly issuer: string;
  readonly account: string;
  /** The seed, in base32. */
  readonly seed: string;
}

/** The address that an authenticator app reads from the QR code, in the form that Google Authenticator defined. */
export const otpauthAddress = ({ issuer, account, seed }: OtpauthParts): string => {
  const [safeIssuer, safeAccount] = [issuer, account].map((part) => encodeURIComponent(part.replaceAll(':', ' ')));
  return `otpauth://totp/${safeIssuer}:${safeAccount}?secret=${encodeURIComponent(seed)}&issuer=${safeIssuer}`;
};
