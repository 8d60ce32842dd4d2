import { Authenticator } from '@aws-amplify/ui-react';
import '@aws-amplify/ui-react/styles.css';
import { mount } from './mount.jsx';

mount(Authenticator);
