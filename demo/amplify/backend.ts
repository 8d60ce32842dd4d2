import { defineBackend } from '@aws-amplify/backend';
import { auth } from './auth/resource';
import { data } from './data/resource';
import { myLambda } from './functions/myLambda/resource';
import { storage } from './storage/resource';

defineBackend({ auth, data, storage, myLambda });
