import { warnDeveloper } from '../../browser/warn-developer.ts';

const IMPLICIT =
  '[foyer] No identity provider is offered, since Amplify is configured with `responseType: \'token\'`: that flow, which OAuth 2.1 '
  + 'has dropped, brings tokens in the address of the page. Allow the app client the authorization code grant, and say `responseType: \'code\'`.';

/** Tells the developer why people cannot sign in by a provider. */
export const tellOfImplicitFlow = (): void => warnDeveloper(IMPLICIT);
