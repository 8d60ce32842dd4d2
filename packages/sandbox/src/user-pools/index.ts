import { jsonService, type JsonOperation } from '../http/aws-json.ts';
import type { Service } from '../http/service.ts';
import { forClient, forSetup, forUser } from './calls.ts';
import { associateSoftwareToken } from './operations/associate-software-token.ts';
import { changePassword } from './operations/change-password.ts';
import { completeWebAuthnRegistration } from './operations/complete-web-authn-registration.ts';
import { confirmDevice } from './operations/confirm-device.ts';
import { confirmForgotPassword } from './operations/confirm-forgot-password.ts';
import { confirmSignUp } from './operations/confirm-sign-up.ts';
import { deleteUserAttributes } from './operations/delete-user-attributes.ts';
import { deleteUser } from './operations/delete-user.ts';
import { deleteWebAuthnCredential } from './operations/delete-web-authn-credential.ts';
import { forgetDevice } from './operations/forget-device.ts';
import { forgotPassword } from './operations/forgot-password.ts';
import { getDevice } from './operations/get-device.ts';
import { getTokensFromRefreshToken } from './operations/get-tokens-from-refresh-token.ts';
import { getUserAttributeVerificationCode } from './operations/get-user-attribute-verification-code.ts';
import { getUserAuthFactors } from './operations/get-user-auth-factors.ts';
import { getUser } from './operations/get-user.ts';
import { globalSignOut } from './operations/global-sign-out.ts';
import { initiateAuth } from './operations/initiate-auth.ts';
import { listDevices } from './operations/list-devices.ts';
import { listWebAuthnCredentials } from './operations/list-web-authn-credentials.ts';
import { resendConfirmationCode } from './operations/resend-confirmation-code.ts';
import { respondToAuthChallenge } from './operations/respond-to-auth-challenge.ts';
import { revokeToken } from './operations/revoke-token.ts';
import { setUserMfaPreference } from './operations/set-user-mfa-preference.ts';
import { signUp } from './operations/sign-up.ts';
import { startWebAuthnRegistration } from './operations/start-web-authn-registration.ts';
import { updateDeviceStatus } from './operations/update-device-status.ts';
import { updateUserAttributes } from './operations/update-user-attributes.ts';
import { verifySoftwareToken } from './operations/verify-software-token.ts';
import { verifyUserAttribute } from './operations/verify-user-attribute.ts';
import type { UserPool } from './user-pool.ts';

/** Cognito's user pools. */
export function userPoolService(pools: () => readonly UserPool[], log: (line: string) => void): Service {
  const operations = new Map<string, JsonOperation>([
    ['SignUp', forClient(pools, signUp)],
    ['ConfirmSignUp', forClient(pools, confirmSignUp)],
    ['ResendConfirmationCode', forClient(pools, resendConfirmationCode)],
    ['InitiateAuth', forClient(pools, initiateAuth)],
    ['RespondToAuthChallenge', forClient(pools, respondToAuthChallenge)],
    ['GetTokensFromRefreshToken', forClient(pools, getTokensFromRefreshToken)],
    ['GetUser', forUser(pools, getUser)],
    ['ForgotPassword', forClient(pools, forgotPassword)],
    ['ConfirmForgotPassword', forClient(pools, confirmForgotPassword)],
    ['RevokeToken', forClient(pools, revokeToken)],
    ['ChangePassword', forUser(pools, changePassword)],
    ['UpdateUserAttributes', forUser(pools, updateUserAttributes)],
    ['DeleteUserAttributes', forUser(pools, deleteUserAttributes)],
    ['GetUserAttributeVerificationCode', forUser(pools, getUserAttributeVerificationCode)],
    ['VerifyUserAttribute', forUser(pools, verifyUserAttribute)],
    ['AssociateSoftwareToken', forSetup(pools, associateSoftwareToken)],
    ['VerifySoftwareToken', forSetup(pools, verifySoftwareToken)],
    ['SetUserMFAPreference', forUser(pools, setUserMfaPreference)],
    ['GetUserAuthFactors', forUser(pools, getUserAuthFactors)],
    ['StartWebAuthnRegistration', forUser(pools, startWebAuthnRegistration)],
    ['CompleteWebAuthnRegistration', forUser(pools, completeWebAuthnRegistration)],
    ['ListWebAuthnCredentials', forUser(pools, listWebAuthnCredentials)],
    ['DeleteWebAuthnCredential', forUser(pools, deleteWebAuthnCredential)],
    ['ConfirmDevice', forUser(pools, confirmDevice)],
    ['GetDevice', forUser(pools, getDevice)],
    ['ListDevices', forUser(pools, listDevices)],
    ['UpdateDeviceStatus', forUser(pools, updateDeviceStatus)],
    ['ForgetDevice', forUser(pools, forgetDevice)],
    ['DeleteUser', forUser(pools, deleteUser)],
    ['GlobalSignOut', forUser(pools, globalSignOut)],
  ]);
  return jsonService('cognito-idp', 'AWSCognitoIdentityProviderService', operations, log);
}
