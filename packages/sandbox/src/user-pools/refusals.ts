import { ServiceError } from '../http/service-error.ts';

/** Refusals that several operations give, in Cognito's names and words. */
export const refusals = {
  wrongCredentials: () => new ServiceError('NotAuthorizedException', 'Incorrect username or password.'),
  disabled: () => new ServiceError('NotAuthorizedException', 'User is disabled.'),
  tooManyPasswords: () => new ServiceError('NotAuthorizedException', 'Password attempts exceeded'),
  noSuchUser: () => new ServiceError('UserNotFoundException', 'User does not exist.'),
  noSuchLogin: () => new ServiceError('UserNotFoundException', 'Username/client id combination not found.'),
  notConfirmed: () => new ServiceError('UserNotConfirmedException', 'User is not confirmed.'),
  resetRequired: () => new ServiceError('PasswordResetRequiredException', 'Password reset required for the user'),
  wrongCode: () => new ServiceError('CodeMismatchException', 'Invalid verification code provided, please try again.'),
  expiredCode: () => new ServiceError('ExpiredCodeException', 'Invalid code provided, please request a code again.'),
  tooOften: () => new ServiceError('LimitExceededException', 'Attempt limit exceeded, please try after some time.'),
  tooManyFailures: () =>
    new ServiceError('TooManyFailedAttemptsException', 'Attempt limit exceeded, please try after some time.'),
  notAuthorized: (message: string) => new ServiceError('NotAuthorizedException', message),
  invalid: (message: string) => new ServiceError('InvalidParameterException', message),
  taken: (attribute: 'email' | 'phone_number') =>
    new ServiceError('AliasExistsException', `An account with the given ${attribute} already exists.`),
} as const;
