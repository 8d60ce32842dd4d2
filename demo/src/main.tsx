import { Amplify } from 'aws-amplify';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import outputs from '../amplify_outputs.json';
import { App } from './App.tsx';
import '@foyer/ui-react/styles.css';
import './app.css';

Amplify.configure(outputs);

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id "root", so there is nowhere to draw the app.');

createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
