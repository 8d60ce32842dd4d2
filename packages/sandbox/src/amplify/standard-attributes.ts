/** Names of standard attributes, from those of CDK to those of OpenID Connect, which Cognito uses. */
export const standardAttributes: Readonly<Record<string, string>> = {
  address: 'address',
  birthdate: 'birthdate',
  email: 'email',
  emailVerified: 'email_verified',
  familyName: 'family_name',
  fullname: 'name',
  gender: 'gender',
  givenName: 'given_name',
  lastUpdateTime: 'updated_at',
  locale: 'locale',
  middleName: 'middle_name',
  nickname: 'nickname',
  phoneNumber: 'phone_number',
  phoneNumberVerified: 'phone_number_verified',
  preferredUsername: 'preferred_username',
  profilePage: 'profile',
  profilePicture: 'picture',
  timezone: 'zoneinfo',
  website: 'website',
};

const standard = new Set(Object.values(standardAttributes));

/** The name by which people call an attribute of the pool's schema: custom ones carry their prefix. */
export function attributeName(schemaName: string): string {
  return standard.has(schemaName) || schemaName.startsWith('custom:') ? schemaName : `custom:${schemaName}`;
}

/** Said of an attribute whose values the pool would check on AWS. */
export function untestedAttribute(name: string): string {
  return `The type and limits of the attribute ${name} are not checked by the sandbox; it takes any text.`;
}
