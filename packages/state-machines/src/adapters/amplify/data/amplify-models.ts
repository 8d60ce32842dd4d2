import { fetchAuthSession } from 'aws-amplify/auth';
import { DataError } from '../../../errors/data-error.ts';
import type { ModelsPort, Viewer } from '../../../ports/models.ts';
import { abortable } from '../../abortable.ts';
import { toDataError } from './data-errors.ts';
import { describeModel } from './model-description.ts';

/** A {@link ModelsPort} on what `amplify_outputs.json` says of the models. The app calls `Amplify.configure` itself. */
export const createAmplifyModels = (): ModelsPort => ({
  describe: describeModel,
  viewer: (signal) => abortable(signal, currentViewer, () => new DataError('cancelled')),
});

async function currentViewer(): Promise<Viewer> {
  try {
    const payload = (await fetchAuthSession()).tokens?.accessToken.payload;
    const groups = payload?.['cognito:groups'];
    return {
      id: payload?.sub ?? null,
      username: typeof payload?.['username'] === 'string' ? payload['username'] : undefined,
      groups: Array.isArray(groups) ? groups.map(String) : [],
    };
  } catch (cause) {
    throw toDataError(cause);
  }
}
