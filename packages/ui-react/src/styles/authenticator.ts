import '@foyer/theme/styles';
import '../authenticator/Authenticator.tsx';
